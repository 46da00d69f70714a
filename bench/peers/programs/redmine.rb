# The structure of the plan in an empty Redmine: a tracker a level, the Spanish of a text as a custom field that every
# issue must have, a public project, the REST interface on, no mail. Prints the key of the administrator and the number of the field.

Redmine::DefaultData::Loader.load('en')
Setting.rest_api_enabled = '1'
Setting.notified_events = []
Setting.text_formatting = ''
Setting.per_page_options = '25,50,100'
Setting.issues_export_limit = '20000'
Setting.gravatar_enabled = '0'
administrator = User.find_by_login('admin')
administrator.update!(must_change_passwd: false)
status = IssueStatus.first
Tracker.delete_all
trackers = %w[pillars initiatives activities advances].map { |name| Tracker.create!(name: name, default_status: status) }
field = IssueCustomField.create!(name: 'Español', field_format: 'text', is_for_all: true, is_required: true, is_filter: false, trackers: trackers)
Project.create!(name: 'Plan', identifier: 'plan', is_public: true, trackers: trackers, enabled_module_names: ['issue_tracking'])
puts "key=#{administrator.api_key} field=#{field.id} priority=#{IssuePriority.first.id} trackers=#{trackers.map(&:id).join(',')}"
